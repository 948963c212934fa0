/** The database: the PostgreSQL that comes along, and the ways to reach it. */
@org.jspecify.annotations.NullMarked
package handrail.database;
