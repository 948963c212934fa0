package handrail.database;

import java.util.UUID;

/** A typed row id: a record around one UUIDv7, so that a client's id is never taken for a coach's. */
public interface Id {

    /** The bare id, as the database stores it. */
    UUID value();
}
