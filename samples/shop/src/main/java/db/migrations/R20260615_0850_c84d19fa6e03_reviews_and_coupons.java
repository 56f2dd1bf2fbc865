package db.migrations;

import static dev.retort.migration.Ddl.*;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** reviews and coupons */
@Revision(id = "c84d19fa6e03", down = "5b0e7f31c2a4", created = "2026-06-15T08:50:00Z")
public final class R20260615_0850_c84d19fa6e03_reviews_and_coupons implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("coupon_seq").type("bigint").start(1).increment(50));
    op.createSequence(sequence("review_seq").type("bigint").start(1).increment(50));
    op.createTable(
        table("coupon")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("active", "boolean").notNull().defaultValue("true"))
            .column(column("code", "varchar(40)").notNull())
            .column(column("percent", "numeric(5,2)"))
            .column(column("valid_from", "date"))
            .column(column("valid_to", "date"))
            .primaryKey("coupon_pkey", "id")
            .unique(unique("uk_coupon_code").columns("code")));
    op.createTable(
        table("review")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("stars", "smallint").notNull())
            .column(column("text", "varchar(4000)"))
            .column(column("customer_id", "bigint").notNull())
            .column(column("product_id", "bigint").notNull())
            .primaryKey("review_pkey", "id")
            .unique(unique("uk_review_author").columns("product_id", "customer_id"))
            .foreignKey(
                foreignKey("fk_review_customer")
                    .columns("customer_id")
                    .references("customer", "id"))
            .foreignKey(
                foreignKey("fk_review_product").columns("product_id").references("product", "id"))
            .check("ck_review_stars", "stars between 1 and 5"));
    op.addColumn("orders", column("coupon_id", "bigint"));
    op.addForeignKey(
        "orders", foreignKey("fk_orders_coupon").columns("coupon_id").references("coupon", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropForeignKey(
        "orders", foreignKey("fk_orders_coupon").columns("coupon_id").references("coupon", "id"));
    op.dropColumn("orders", column("coupon_id", "bigint"));
    op.dropTable(
        table("review")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("created_at", "timestamptz(6)").notNull())
            .column(column("created_by", "varchar(80)"))
            .column(column("updated_at", "timestamptz(6)"))
            .column(column("updated_by", "varchar(80)"))
            .column(column("stars", "smallint").notNull())
            .column(column("text", "varchar(4000)"))
            .column(column("customer_id", "bigint").notNull())
            .column(column("product_id", "bigint").notNull())
            .primaryKey("review_pkey", "id")
            .unique(unique("uk_review_author").columns("product_id", "customer_id"))
            .foreignKey(
                foreignKey("fk_review_customer")
                    .columns("customer_id")
                    .references("customer", "id"))
            .foreignKey(
                foreignKey("fk_review_product").columns("product_id").references("product", "id"))
            .check("ck_review_stars", "stars between 1 and 5"));
    op.dropTable(
        table("coupon")
            .column(column("id", "bigint").notNull())
            .column(column("version", "bigint").notNull())
            .column(column("active", "boolean").notNull().defaultValue("true"))
            .column(column("code", "varchar(40)").notNull())
            .column(column("percent", "numeric(5,2)"))
            .column(column("valid_from", "date"))
            .column(column("valid_to", "date"))
            .primaryKey("coupon_pkey", "id")
            .unique(unique("uk_coupon_code").columns("code")));
    op.dropSequence(sequence("review_seq").type("bigint").start(1).increment(50));
    op.dropSequence(sequence("coupon_seq").type("bigint").start(1).increment(50));
  }
}
