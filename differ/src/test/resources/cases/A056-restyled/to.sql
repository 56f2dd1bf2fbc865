CREATE TABLE order_line (id bigint PRIMARY KEY, unit_price numeric(9,2), order_total numeric(9,2));
CREATE SEQUENCE order_line_seq INCREMENT BY 50;
CREATE TABLE shop (id bigint PRIMARY KEY, shop_name varchar(40));
