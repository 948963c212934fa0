package handrail.access;

/** What somebody does in a program; decides which pages answer. */
public enum Role {
    /** Works with clients, and opens only their own. */
    COACH,
    /** Answers for coaches; may open every client of the program, each look audited. */
    SUPERVISOR,
    /** Reports; sees figures, no client's page. */
    MANAGER,
    /** Sets up staff and policy; sees no client. */
    ADMINISTRATOR
}
