package dev.retort.runner;

/**
 * A history that has a bit of everything: transactional DDL, rows, an enum value that is used in
 * the revision that adds it, concurrent indexes, a backfill, and a revision that asks for no
 * transaction.
 */
final class Mixed {
  private Mixed() {}

  static Folder write(Folder folder) {
    return folder
        .revision(
            "aaaa1111",
            "",
            """
            op.createEnum(enumType("mood").labels("sad", "ok"));
            op.createTable(table("users").column(column("id", "bigint").notNull())
                .column(column("name", "text")).column(column("mood", "mood"))
                .primaryKey("users_pkey", "id"));
            op.execute("INSERT INTO users SELECT i, 'user ' || i, 'ok' FROM generate_series(1, 500) i");
            """,
            """
            op.execute("DROP TABLE users");
            op.execute("DROP TYPE mood");
            """)
        .revision(
            "bbbb2222",
            "\"aaaa1111\"",
            """
            op.addColumn("users", column("visits", "integer").defaultValue("0"));
            op.addEnumValue("mood", "glad");
            op.execute("UPDATE users SET mood = 'glad', visits = visits + 1 WHERE id <= 100");
            """,
            """
            op.execute("UPDATE users SET mood = 'ok' WHERE mood = 'glad'");
            op.dropColumn("users", column("visits", "integer").defaultValue("0"));
            """)
        .revision(
            "cccc3333",
            "\"bbbb2222\"",
            """
            op.execute("UPDATE users SET name = name || '!' WHERE id <= 50");
            op.createIndex(index("ix_users_name").on("users").columns("name").unique().concurrently());
            op.backfill(backfill("users").set("name = name || '?'").where("name NOT LIKE '%?'"));
            op.createIndex(index("ix_users_mood").on("users").columns("mood").concurrently());
            op.execute("UPDATE users SET visits = visits + 10 WHERE id > 400");
            """,
            """
            op.dropIndex(index("ix_users_mood").on("users").columns("mood").concurrently());
            op.dropIndex(index("ix_users_name").on("users").columns("name").unique().concurrently());
            op.execute("UPDATE users SET visits = visits - 10 WHERE id > 400");
            """)
        .annotated(
            "dddd4444",
            "id = \"dddd4444\", down = \"cccc3333\", transactional = false",
            """
            op.createTable(table("notes").column(column("id", "bigint").notNull())
                .column(column("text", "text")));
            op.execute("INSERT INTO notes SELECT i, 'a; b ' || i FROM generate_series(1, 30) i");
            op.execute("UPDATE users SET visits = visits + 100 WHERE id = 7");
            """,
            """
            op.execute("UPDATE users SET visits = visits - 100 WHERE id = 7");
            op.execute("DROP TABLE notes");
            """);
  }
}
