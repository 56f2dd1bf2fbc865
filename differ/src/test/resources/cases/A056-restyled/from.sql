CREATE TABLE orderline (id bigint PRIMARY KEY, unitprice numeric(9,2), ordertotal numeric(9,2));
CREATE SEQUENCE orderline_seq INCREMENT BY 50;
CREATE TABLE shop (id bigint PRIMARY KEY, shopname varchar(40));
