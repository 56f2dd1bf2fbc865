CREATE TABLE "Mixed Table" ("Id" bigint PRIMARY KEY, "userName" text, "select" int, "ünï" int);
CREATE INDEX "Ix Mixed" ON "Mixed Table" ("userName", lower("userName"));
