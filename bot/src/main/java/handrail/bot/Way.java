package handrail.bot;

/** How supplies reach the client: by mail, picked up, or brought by the coach. */
public enum Way {
    MAIL,
    PICKUP,
    COACH
}
