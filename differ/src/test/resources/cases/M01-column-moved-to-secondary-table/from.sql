CREATE TABLE image (id bigint PRIMARY KEY, alt text);
CREATE TABLE image_data (image_id bigint PRIMARY KEY REFERENCES image);
