CREATE TABLE image (id bigint PRIMARY KEY);
CREATE TABLE image_data (image_id bigint PRIMARY KEY REFERENCES image, alt text);
