package handrail.web;

import handrail.bot.Language;

/** Who reads a page. What else is known of them, those pages know that need it. */
public interface Reader {

    /** The language of their pages. */
    Language language();

    /** The token every form of theirs must carry. */
    String csrf();
}
