"""What Alembic does with the database of RoundTripsTest: statements sent, and time.

Usage: python alembic_compare.py URL TABLES. Needs alembic and psycopg.
"""

import sys
import time

import alembic
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext


def models(tables: int) -> sa.MetaData:
    metadata = sa.MetaData()
    for i in range(1, tables + 1):
        name = f"t{i}"
        sa.Table(
            name,
            metadata,
            sa.Column("id", sa.BigInteger, sa.Identity(), primary_key=True),
            sa.Column("name", sa.String(90 if i == 1 else 80), nullable=False),
            sa.Column("state", sa.String(20), server_default="NEW"),
            sa.Column("total", sa.Numeric(10, 2), server_default=sa.text("0")),
            sa.Column("made", sa.DateTime(timezone=True), server_default=sa.text("now()")),
            sa.Column("parent", sa.BigInteger, sa.ForeignKey(f"t{max(1, i - 1)}.id")),
            sa.CheckConstraint("state in ('NEW','DONE')", name=f"ck_{name}"),
            sa.UniqueConstraint("name", "state", name=f"uk_{name}"),
            sa.Index(f"ix_{name}", sa.text("lower(name)"), postgresql_where=sa.text("total > 0")),
        )
    return metadata


def main(url: str, tables: int) -> None:
    metadata = models(tables)
    engine = sa.create_engine(url)
    sent = 0

    def count(*_):
        nonlocal sent
        sent += 1

    with engine.connect() as connection:
        connection.execute(sa.text("select 1"))
        sa.event.listen(engine, "before_cursor_execute", count)
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        start = time.perf_counter()
        differences = compare_metadata(context, metadata)
        took = time.perf_counter() - start
    print(
        f"Alembic {alembic.__version__}, SQLAlchemy {sa.__version__}: {tables} tables,"
        f" {sent} statements, {took * 1000:.0f} ms, {len(differences)} differences"
    )


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
