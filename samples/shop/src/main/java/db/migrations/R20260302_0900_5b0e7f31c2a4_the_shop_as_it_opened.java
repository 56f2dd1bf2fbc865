package db.migrations;

import static dev.retort.migration.Ddl.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** the shop as it opened */
@Revision(id = "5b0e7f31c2a4", created = "2026-03-02T09:00:00Z")
public final class R20260302_0900_5b0e7f31c2a4_the_shop_as_it_opened implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("cart_seq").type("bigint").start(1).increment(50));
    op.createSequence(sequence("category_seq").type("bigint").start(1).increment(50));
    op.createSequence(sequence("customer_seq").type("bigint").start(1).increment(50));
    op.createSequence(sequence("order_line_seq").type("bigint").start(1).increment(50));
    op.createSequence(sequence("orders_seq").type("bigint").start(1).increment(50));
    op.createSequence(sequence("payment_seq").type("bigint").start(1).increment(50));
    op.createSequence(sequence("product_image_seq").type("bigint").start(1).increment(50));
    op.createSequence(sequence("product_seq").type("bigint").start(1).increment(50));
    op.createSequence(sequence("shipment_seq").type("bigint").start(1).increment(50));
    op.createSequence(sequence("supplier_seq").type("bigint").start(1).increment(50));
    op.createSequence(sequence("tag_seq").type("bigint").start(1).increment(50));
    op.createSequence(sequence("warehouse_seq").type("bigint").start(1).increment(50));
    op.createTable(
        table("category")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("name", "varchar(120)").notNull())
            .column(column("position", "integer").notNull())
            .column(column("parent_id", "bigint"))
            .primaryKey("category_pkey", "id")
            .unique(unique("uk_category_parent_id_name").columns("parent_id", "name"))
            .foreignKey(
                foreignKey("fk_category_parent")
                    .columns("parent_id")
                    .references("category", "id")));
    op.createTable(
        table("customer")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("city", "varchar(80)"))
            .column(column("country_code", "varchar(2)"))
            .column(column("postal_code", "varchar(16)"))
            .column(column("street", "varchar(120)"))
            .column(column("billing_city", "varchar(80)"))
            .column(column("billing_country_code", "varchar(2)"))
            .column(column("billing_postal_code", "varchar(16)"))
            .column(column("billing_street", "varchar(120)"))
            .column(column("birthday", "date"))
            .column(column("email", "varchar(200)").notNull())
            .column(column("first_name", "varchar(80)").notNull())
            .column(column("last_name", "varchar(80)").notNull())
            .column(column("tier", "varchar(16)").notNull())
            .primaryKey("customer_pkey", "id")
            .unique(unique("uk_customer_email").columns("email"))
            .check("ck_customer_tier", "tier in ('STANDARD','SILVER','GOLD')"));
    op.createTable(
        table("cart")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("expires_at", "timestamp(6)"))
            .column(column("customer_id", "bigint"))
            .primaryKey("cart_pkey", "id")
            .unique(unique("uk_cart_customer_id").columns("customer_id"))
            .foreignKey(
                foreignKey("fk_cart_customer")
                    .columns("customer_id")
                    .references("customer", "id")));
    op.createTable(
        table("customer_phone")
            .column(column("customer_id", "bigint").notNull())
            .column(column("phone", "varchar(32)").notNull())
            .primaryKey("customer_phone_pkey", "customer_id", "phone")
            .foreignKey(
                foreignKey("fk_customer_phone_customer")
                    .columns("customer_id")
                    .references("customer", "id")));
    op.createTable(
        table("orders")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("number", "varchar(20)").notNull())
            .column(column("placed_at", "timestamptz(6)").notNull())
            .column(column("city", "varchar(80)"))
            .column(column("country_code", "varchar(2)"))
            .column(column("postal_code", "varchar(16)"))
            .column(column("street", "varchar(120)"))
            .column(column("status", "varchar(16)").notNull())
            .column(column("customer_id", "bigint").notNull())
            .primaryKey("orders_pkey", "id")
            .unique(unique("uk_orders_number").columns("number"))
            .foreignKey(
                foreignKey("fk_orders_customer")
                    .columns("customer_id")
                    .references("customer", "id"))
            .check(
                "ck_orders_status", "status in ('NEW','PAID','SHIPPED','DELIVERED','CANCELLED')"));
    op.createTable(
        table("order_notes")
            .column(column("order_id", "bigint").notNull())
            .column(column("note", "varchar(1000)").notNull())
            .column(column("position", "integer").notNull())
            .primaryKey("order_notes_pkey", "position", "order_id")
            .foreignKey(
                foreignKey("fk_order_notes_order").columns("order_id").references("orders", "id"))
            .check("ck_order_notes_position", "position>=0"));
    op.createTable(
        table("payment")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("amount", "numeric(12,2)"))
            .column(column("currency", "varchar(3)"))
            .column(column("provider_reference", "uuid"))
            .column(column("status", "varchar(16)").notNull())
            .column(column("order_id", "bigint").notNull())
            .primaryKey("payment_pkey", "id")
            .foreignKey(
                foreignKey("fk_payment_order").columns("order_id").references("orders", "id"))
            .check("ck_payment_currency", "currency in ('EUR','GBP','USD')")
            .check(
                "ck_payment_status",
                "status in ('PENDING','AUTHORIZED','CAPTURED','REFUNDED','FAILED')"));
    op.createTable(
        table("bank_transfer")
            .column(column("id", "bigint").notNull())
            .column(column("iban", "varchar(34)").notNull())
            .column(column("value_date", "date"))
            .primaryKey("bank_transfer_pkey", "id")
            .foreignKey(
                foreignKey("fk_bank_transfer_id").columns("id").references("payment", "id")));
    op.createTable(
        table("card_payment")
            .column(column("id", "bigint").notNull())
            .column(column("expires", "varchar(255)").notNull())
            .column(column("last_four_digits", "varchar(4)").notNull())
            .primaryKey("card_payment_pkey", "id")
            .foreignKey(
                foreignKey("fk_card_payment_id").columns("id").references("payment", "id")));
    op.createTable(
        table("supplier")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("city", "varchar(80)"))
            .column(column("country_code", "varchar(2)"))
            .column(column("postal_code", "varchar(16)"))
            .column(column("street", "varchar(120)"))
            .column(column("contact_details", "jsonb"))
            .column(column("name", "varchar(200)").notNull())
            .primaryKey("supplier_pkey", "id"));
    op.createTable(
        table("product")
            .column(column("id", "bigint").notNull())
            .column(column("kind", "varchar(16)").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("description", "text"))
            .column(column("discontinued", "boolean").notNull())
            .column(column("name", "varchar(200)").notNull())
            .column(column("price_amount", "numeric(12,2)").notNull())
            .column(column("price_currency", "varchar(3)").notNull())
            .column(column("sku", "varchar(40)").notNull())
            .column(column("download_url", "varchar(500)"))
            .column(column("size_in_bytes", "bigint"))
            .column(column("package_size", "varchar(255)"))
            .column(column("weight_in_grams", "integer"))
            .column(column("category_id", "bigint").notNull())
            .column(column("supplier_id", "bigint"))
            .primaryKey("product_pkey", "id")
            .unique(unique("uk_product_sku").columns("sku"))
            .foreignKey(
                foreignKey("fk_product_category")
                    .columns("category_id")
                    .references("category", "id"))
            .foreignKey(
                foreignKey("fk_product_supplier")
                    .columns("supplier_id")
                    .references("supplier", "id"))
            .check("ck_product_kind", "kind in ('DIGITAL','PHYSICAL')")
            .check("ck_product_package_size", "package_size in ('LETTER','PARCEL','PALLET')")
            .check("ck_product_price_currency", "price_currency in ('EUR','GBP','USD')"));
    op.createTable(
        table("cart_items")
            .column(column("cart_id", "bigint").notNull())
            .column(column("product_id", "bigint").notNull())
            .column(column("quantity", "integer").notNull())
            .primaryKey("cart_items_pkey", "quantity", "cart_id", "product_id")
            .foreignKey(
                foreignKey("fk_cart_items_cart").columns("cart_id").references("cart", "id"))
            .foreignKey(
                foreignKey("fk_cart_items_product")
                    .columns("product_id")
                    .references("product", "id")));
    op.createTable(
        table("order_line")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("quantity", "integer").notNull())
            .column(column("unit_price_amount", "numeric(12,2)").notNull())
            .column(column("unit_price_currency", "varchar(3)").notNull())
            .column(column("order_id", "bigint").notNull())
            .column(column("product_id", "bigint").notNull())
            .primaryKey("order_line_pkey", "id")
            .foreignKey(
                foreignKey("fk_order_line_order").columns("order_id").references("orders", "id"))
            .foreignKey(
                foreignKey("fk_order_line_product")
                    .columns("product_id")
                    .references("product", "id"))
            .check(
                "ck_order_line_unit_price_currency", "unit_price_currency in ('EUR','GBP','USD')"));
    op.createTable(
        table("product_image")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("position", "integer").notNull())
            .column(column("url", "varchar(500)").notNull())
            .column(column("product_id", "bigint").notNull())
            .primaryKey("product_image_pkey", "id")
            .foreignKey(
                foreignKey("fk_product_image_product")
                    .columns("product_id")
                    .references("product", "id")
                    .onDelete("cascade")));
    op.createTable(
        table("tag")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("name", "varchar(60)").notNull())
            .primaryKey("tag_pkey", "id")
            .unique(unique("uk_tag_name").columns("name")));
    op.createTable(
        table("product_tag")
            .column(column("product_id", "bigint").notNull())
            .column(column("tags_id", "bigint").notNull())
            .primaryKey("product_tag_pkey", "product_id", "tags_id")
            .foreignKey(
                foreignKey("fk_product_tag_product")
                    .columns("product_id")
                    .references("product", "id"))
            .foreignKey(
                foreignKey("fk_product_tag_tags").columns("tags_id").references("tag", "id")));
    op.createTable(
        table("warehouse")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("city", "varchar(80)"))
            .column(column("country_code", "varchar(2)"))
            .column(column("postal_code", "varchar(16)"))
            .column(column("street", "varchar(120)"))
            .column(column("code", "varchar(10)").notNull())
            .primaryKey("warehouse_pkey", "id")
            .unique(unique("uk_warehouse_code").columns("code")));
    op.createTable(
        table("shipment")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("status", "smallint"))
            .column(column("tracking_number", "varchar(60)"))
            .column(column("order_id", "bigint").notNull())
            .column(column("warehouse_id", "bigint").notNull())
            .primaryKey("shipment_pkey", "id")
            .foreignKey(
                foreignKey("fk_shipment_order").columns("order_id").references("orders", "id"))
            .foreignKey(
                foreignKey("fk_shipment_warehouse")
                    .columns("warehouse_id")
                    .references("warehouse", "id"))
            .check("ck_shipment_status", "status between 0 and 3"));
    op.createTable(
        table("shipment_order_line")
            .column(column("shipment_id", "bigint").notNull())
            .column(column("order_line_id", "bigint").notNull())
            .primaryKey("shipment_order_line_pkey", "order_line_id", "shipment_id")
            .foreignKey(
                foreignKey("fk_shipment_order_line_order_line")
                    .columns("order_line_id")
                    .references("order_line", "id"))
            .foreignKey(
                foreignKey("fk_shipment_order_line_shipment")
                    .columns("shipment_id")
                    .references("shipment", "id")));
    op.createTable(
        table("stock_item")
            .column(column("product_id", "bigint").notNull())
            .column(column("warehouse_id", "bigint").notNull())
            .column(column("quantity", "integer").notNull())
            .column(column("version", "bigint").notNull())
            .primaryKey("stock_item_pkey", "product_id", "warehouse_id")
            .foreignKey(
                foreignKey("fk_stock_item_product")
                    .columns("product_id")
                    .references("product", "id"))
            .foreignKey(
                foreignKey("fk_stock_item_warehouse")
                    .columns("warehouse_id")
                    .references("warehouse", "id")));
    op.createIndex(
        index("ix_customer_last_name").on("customer").columns("last_name", "first_name"));
    op.createIndex(index("ix_orders_placed_at").on("orders").keys(key("placed_at").desc()));
    op.createIndex(index("ix_product_name").on("product").columns("name"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropIndex(index("ix_product_name").on("product").columns("name"));
    op.dropIndex(index("ix_orders_placed_at").on("orders").keys(key("placed_at").desc()));
    op.dropIndex(index("ix_customer_last_name").on("customer").columns("last_name", "first_name"));
    op.dropTable(
        table("stock_item")
            .column(column("product_id", "bigint").notNull())
            .column(column("warehouse_id", "bigint").notNull())
            .column(column("quantity", "integer").notNull())
            .column(column("version", "bigint").notNull())
            .primaryKey("stock_item_pkey", "product_id", "warehouse_id")
            .foreignKey(
                foreignKey("fk_stock_item_product")
                    .columns("product_id")
                    .references("product", "id"))
            .foreignKey(
                foreignKey("fk_stock_item_warehouse")
                    .columns("warehouse_id")
                    .references("warehouse", "id")));
    op.dropTable(
        table("shipment_order_line")
            .column(column("shipment_id", "bigint").notNull())
            .column(column("order_line_id", "bigint").notNull())
            .primaryKey("shipment_order_line_pkey", "order_line_id", "shipment_id")
            .foreignKey(
                foreignKey("fk_shipment_order_line_order_line")
                    .columns("order_line_id")
                    .references("order_line", "id"))
            .foreignKey(
                foreignKey("fk_shipment_order_line_shipment")
                    .columns("shipment_id")
                    .references("shipment", "id")));
    op.dropTable(
        table("shipment")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("status", "smallint"))
            .column(column("tracking_number", "varchar(60)"))
            .column(column("order_id", "bigint").notNull())
            .column(column("warehouse_id", "bigint").notNull())
            .primaryKey("shipment_pkey", "id")
            .foreignKey(
                foreignKey("fk_shipment_order").columns("order_id").references("orders", "id"))
            .foreignKey(
                foreignKey("fk_shipment_warehouse")
                    .columns("warehouse_id")
                    .references("warehouse", "id"))
            .check("ck_shipment_status", "status between 0 and 3"));
    op.dropTable(
        table("warehouse")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("city", "varchar(80)"))
            .column(column("country_code", "varchar(2)"))
            .column(column("postal_code", "varchar(16)"))
            .column(column("street", "varchar(120)"))
            .column(column("code", "varchar(10)").notNull())
            .primaryKey("warehouse_pkey", "id")
            .unique(unique("uk_warehouse_code").columns("code")));
    op.dropTable(
        table("product_tag")
            .column(column("product_id", "bigint").notNull())
            .column(column("tags_id", "bigint").notNull())
            .primaryKey("product_tag_pkey", "product_id", "tags_id")
            .foreignKey(
                foreignKey("fk_product_tag_product")
                    .columns("product_id")
                    .references("product", "id"))
            .foreignKey(
                foreignKey("fk_product_tag_tags").columns("tags_id").references("tag", "id")));
    op.dropTable(
        table("tag")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("name", "varchar(60)").notNull())
            .primaryKey("tag_pkey", "id")
            .unique(unique("uk_tag_name").columns("name")));
    op.dropTable(
        table("product_image")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("position", "integer").notNull())
            .column(column("url", "varchar(500)").notNull())
            .column(column("product_id", "bigint").notNull())
            .primaryKey("product_image_pkey", "id")
            .foreignKey(
                foreignKey("fk_product_image_product")
                    .columns("product_id")
                    .references("product", "id")
                    .onDelete("cascade")));
    op.dropTable(
        table("order_line")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("quantity", "integer").notNull())
            .column(column("unit_price_amount", "numeric(12,2)").notNull())
            .column(column("unit_price_currency", "varchar(3)").notNull())
            .column(column("order_id", "bigint").notNull())
            .column(column("product_id", "bigint").notNull())
            .primaryKey("order_line_pkey", "id")
            .foreignKey(
                foreignKey("fk_order_line_order").columns("order_id").references("orders", "id"))
            .foreignKey(
                foreignKey("fk_order_line_product")
                    .columns("product_id")
                    .references("product", "id"))
            .check(
                "ck_order_line_unit_price_currency", "unit_price_currency in ('EUR','GBP','USD')"));
    op.dropTable(
        table("cart_items")
            .column(column("cart_id", "bigint").notNull())
            .column(column("product_id", "bigint").notNull())
            .column(column("quantity", "integer").notNull())
            .primaryKey("cart_items_pkey", "quantity", "cart_id", "product_id")
            .foreignKey(
                foreignKey("fk_cart_items_cart").columns("cart_id").references("cart", "id"))
            .foreignKey(
                foreignKey("fk_cart_items_product")
                    .columns("product_id")
                    .references("product", "id")));
    op.dropTable(
        table("product")
            .column(column("id", "bigint").notNull())
            .column(column("kind", "varchar(16)").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("description", "text"))
            .column(column("discontinued", "boolean").notNull())
            .column(column("name", "varchar(200)").notNull())
            .column(column("price_amount", "numeric(12,2)").notNull())
            .column(column("price_currency", "varchar(3)").notNull())
            .column(column("sku", "varchar(40)").notNull())
            .column(column("download_url", "varchar(500)"))
            .column(column("size_in_bytes", "bigint"))
            .column(column("package_size", "varchar(255)"))
            .column(column("weight_in_grams", "integer"))
            .column(column("category_id", "bigint").notNull())
            .column(column("supplier_id", "bigint"))
            .primaryKey("product_pkey", "id")
            .unique(unique("uk_product_sku").columns("sku"))
            .foreignKey(
                foreignKey("fk_product_category")
                    .columns("category_id")
                    .references("category", "id"))
            .foreignKey(
                foreignKey("fk_product_supplier")
                    .columns("supplier_id")
                    .references("supplier", "id"))
            .check("ck_product_kind", "kind in ('DIGITAL','PHYSICAL')")
            .check("ck_product_package_size", "package_size in ('LETTER','PARCEL','PALLET')")
            .check("ck_product_price_currency", "price_currency in ('EUR','GBP','USD')"));
    op.dropTable(
        table("supplier")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("city", "varchar(80)"))
            .column(column("country_code", "varchar(2)"))
            .column(column("postal_code", "varchar(16)"))
            .column(column("street", "varchar(120)"))
            .column(column("contact_details", "jsonb"))
            .column(column("name", "varchar(200)").notNull())
            .primaryKey("supplier_pkey", "id"));
    op.dropTable(
        table("card_payment")
            .column(column("id", "bigint").notNull())
            .column(column("expires", "varchar(255)").notNull())
            .column(column("last_four_digits", "varchar(4)").notNull())
            .primaryKey("card_payment_pkey", "id")
            .foreignKey(
                foreignKey("fk_card_payment_id").columns("id").references("payment", "id")));
    op.dropTable(
        table("bank_transfer")
            .column(column("id", "bigint").notNull())
            .column(column("iban", "varchar(34)").notNull())
            .column(column("value_date", "date"))
            .primaryKey("bank_transfer_pkey", "id")
            .foreignKey(
                foreignKey("fk_bank_transfer_id").columns("id").references("payment", "id")));
    op.dropTable(
        table("payment")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("amount", "numeric(12,2)"))
            .column(column("currency", "varchar(3)"))
            .column(column("provider_reference", "uuid"))
            .column(column("status", "varchar(16)").notNull())
            .column(column("order_id", "bigint").notNull())
            .primaryKey("payment_pkey", "id")
            .foreignKey(
                foreignKey("fk_payment_order").columns("order_id").references("orders", "id"))
            .check("ck_payment_currency", "currency in ('EUR','GBP','USD')")
            .check(
                "ck_payment_status",
                "status in ('PENDING','AUTHORIZED','CAPTURED','REFUNDED','FAILED')"));
    op.dropTable(
        table("order_notes")
            .column(column("order_id", "bigint").notNull())
            .column(column("note", "varchar(1000)").notNull())
            .column(column("position", "integer").notNull())
            .primaryKey("order_notes_pkey", "position", "order_id")
            .foreignKey(
                foreignKey("fk_order_notes_order").columns("order_id").references("orders", "id"))
            .check("ck_order_notes_position", "position>=0"));
    op.dropTable(
        table("orders")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("number", "varchar(20)").notNull())
            .column(column("placed_at", "timestamptz(6)").notNull())
            .column(column("city", "varchar(80)"))
            .column(column("country_code", "varchar(2)"))
            .column(column("postal_code", "varchar(16)"))
            .column(column("street", "varchar(120)"))
            .column(column("status", "varchar(16)").notNull())
            .column(column("customer_id", "bigint").notNull())
            .primaryKey("orders_pkey", "id")
            .unique(unique("uk_orders_number").columns("number"))
            .foreignKey(
                foreignKey("fk_orders_customer")
                    .columns("customer_id")
                    .references("customer", "id"))
            .check(
                "ck_orders_status", "status in ('NEW','PAID','SHIPPED','DELIVERED','CANCELLED')"));
    op.dropTable(
        table("customer_phone")
            .column(column("customer_id", "bigint").notNull())
            .column(column("phone", "varchar(32)").notNull())
            .primaryKey("customer_phone_pkey", "customer_id", "phone")
            .foreignKey(
                foreignKey("fk_customer_phone_customer")
                    .columns("customer_id")
                    .references("customer", "id")));
    op.dropTable(
        table("cart")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("expires_at", "timestamp(6)"))
            .column(column("customer_id", "bigint"))
            .primaryKey("cart_pkey", "id")
            .unique(unique("uk_cart_customer_id").columns("customer_id"))
            .foreignKey(
                foreignKey("fk_cart_customer")
                    .columns("customer_id")
                    .references("customer", "id")));
    op.dropTable(
        table("customer")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("city", "varchar(80)"))
            .column(column("country_code", "varchar(2)"))
            .column(column("postal_code", "varchar(16)"))
            .column(column("street", "varchar(120)"))
            .column(column("billing_city", "varchar(80)"))
            .column(column("billing_country_code", "varchar(2)"))
            .column(column("billing_postal_code", "varchar(16)"))
            .column(column("billing_street", "varchar(120)"))
            .column(column("birthday", "date"))
            .column(column("email", "varchar(200)").notNull())
            .column(column("first_name", "varchar(80)").notNull())
            .column(column("last_name", "varchar(80)").notNull())
            .column(column("tier", "varchar(16)").notNull())
            .primaryKey("customer_pkey", "id")
            .unique(unique("uk_customer_email").columns("email"))
            .check("ck_customer_tier", "tier in ('STANDARD','SILVER','GOLD')"));
    op.dropTable(
        table("category")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("name", "varchar(120)").notNull())
            .column(column("position", "integer").notNull())
            .column(column("parent_id", "bigint"))
            .primaryKey("category_pkey", "id")
            .unique(unique("uk_category_parent_id_name").columns("parent_id", "name"))
            .foreignKey(
                foreignKey("fk_category_parent")
                    .columns("parent_id")
                    .references("category", "id")));
    op.dropSequence(sequence("warehouse_seq").type("bigint").start(1).increment(50));
    op.dropSequence(sequence("tag_seq").type("bigint").start(1).increment(50));
    op.dropSequence(sequence("supplier_seq").type("bigint").start(1).increment(50));
    op.dropSequence(sequence("shipment_seq").type("bigint").start(1).increment(50));
    op.dropSequence(sequence("product_seq").type("bigint").start(1).increment(50));
    op.dropSequence(sequence("product_image_seq").type("bigint").start(1).increment(50));
    op.dropSequence(sequence("payment_seq").type("bigint").start(1).increment(50));
    op.dropSequence(sequence("orders_seq").type("bigint").start(1).increment(50));
    op.dropSequence(sequence("order_line_seq").type("bigint").start(1).increment(50));
    op.dropSequence(sequence("customer_seq").type("bigint").start(1).increment(50));
    op.dropSequence(sequence("category_seq").type("bigint").start(1).increment(50));
    op.dropSequence(sequence("cart_seq").type("bigint").start(1).increment(50));
  }
}
