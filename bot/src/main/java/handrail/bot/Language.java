package handrail.bot;

/** A language the bot writes. */
public enum Language {
    EN("en"),
    ES("es");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag: {@code en} or {@code es}. */
    public String tag() {
        return tag;
    }

    /**
     * The language of a tag; a region is ignored ({@code es-MX} is Spanish).
     *
     * @throws IllegalArgumentException for any other language
     */
    public static Language of(String tag) {
        for (Language language : values()) {
            if (tag.equalsIgnoreCase(language.tag)
                    || tag.regionMatches(true, 0, language.tag + "-", 0, language.tag.length() + 1)) {
                return language;
            }
        }
        throw new IllegalArgumentException("Language \"" + tag + "\" is not known; use en or es.");
    }
}
