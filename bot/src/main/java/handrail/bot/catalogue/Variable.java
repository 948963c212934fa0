package handrail.bot.catalogue;

/** What a message may fill in, with the longest value it is checked with. */
public enum Variable {
    PROGRAM("program", "Riverbend Community Outreach"),
    PHONE("phone", "(555) 555-0100"),
    COACH("coach", "someone from our team"),
    HOURS("hours", "8 am-8 pm, Mon to Sat"),
    LINE("line", "800-555-0199"),
    NURSE("nurse", "800-555-0198"),
    /** A list of supplies in words, such as "2 kits, 10 strips". */
    ITEMS("items", "2 naloxone kits, 10 fentanyl test strips, 10 xylazine test strips"),
    /** An open request in words, as the host sums it up. */
    SUMMARY("summary", "2 naloxone kits, 10 fentanyl test strips, by mail"),
    COUNT("count", "10"),
    /** An item of an instrument, in its own words. */
    QUESTION(
            "question",
            "In the last 30 days, on how many days were you in any place or with any people that might put you at more risk for using alcohol or drugs?"),
    /** What may be answered to it. */
    SCALE("scale", "0 = none, 1 = 1 to 3 days, 2 = 4 to 8 days, 3 = 9 to 15 days, 4 = 16 to 30 days."),
    /** Times to choose from, each with its number. */
    TIMES("times", "1) tomorrow 10:30 am, 2) Wed 12/30 10:30 am, 3) Thu 12/31 10:30 am"),
    /** A day and time, such as "tomorrow 9:30 am". */
    TIME("time", "tomorrow 10:30 am"),
    /** Where a booked time is: name and address. */
    PLACE("place", "Harbor Bridge Clinic, 1200 Waterfront Avenue, Suite 210, 2nd floor"),
    /** Up to three places, each with its number. */
    PLACES(
            "places",
            "1) Harbor Food Pantry, 120 Dock St, (202) 555-0150, Mon-Fri 9-5; 2) Northside Kitchen, 4 Mill Rd, (202) 555-0151, daily 11-2;"
                    + " 3) Dockside Table, 9 Elm St, (202) 555-0152, Sat 10-1");

    /** Lists of supplies longer than this are shortened before they are sent. */
    public static final int LONGEST_ITEMS = 66;

    /** A place longer than this is shortened before it is sent. */
    public static final int LONGEST_PLACE = 66;

    /** A list of places longer than this is shortened before it is sent. */
    public static final int LONGEST_PLACES = 180;

    private final String tag;
    private final String sample;

    Variable(String tag, String sample) {
        this.tag = tag;
        this.sample = sample;
    }

    /** The name in a pattern. */
    public String tag() {
        return tag;
    }

    /** A value as long as any is expected to be. */
    public String sample() {
        return sample;
    }
}
