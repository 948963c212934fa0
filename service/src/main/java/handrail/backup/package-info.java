/** Backups of the PostgreSQL that comes along: taken, encrypted, verified, kept, restored. */
@org.jspecify.annotations.NullMarked
package handrail.backup;
