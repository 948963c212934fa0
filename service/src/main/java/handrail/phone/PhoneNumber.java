package handrail.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;

/**
 * A phone number that can be texted.
 *
 * @param e164 the number with plus and country code
 */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /**
     * Reads a number as people write it; without a country code it is meant as a United States one.
     *
     * @throws IllegalArgumentException with a sentence that does not repeat the number (C6)
     */
    public static PhoneNumber parse(String written) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(written, "US");
            if (!NUMBERS.isPossibleNumber(number)) {
                throw new IllegalArgumentException("Enter a phone number with area code, such as (202) 555-0123");
            }
            return new PhoneNumber(NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("Enter a phone number with area code, such as (202) 555-0123");
        }
    }

    /** Whoever texted: a number, or the short code or name that machines text from, which can't be answered. */
    public static PhoneNumber ofCarrier(String from) {
        try {
            return parse(from);
        } catch (IllegalArgumentException noNumber) {
            return new PhoneNumber(from.strip().toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it can be texted: a whole number with its country code. */
    public boolean textable() {
        return e164.matches("\\+[1-9]\\d{6,14}");
    }

    /** As people of its country write it. */
    public String written() {
        if (!textable()) {
            return e164;
        }
        try {
            return NUMBERS.format(NUMBERS.parse(e164, "US"), PhoneNumberUtil.PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException e) {
            throw new IllegalStateException("A parsed number parses");
        }
    }

    /** Shows the last two digits only (C6). */
    @Override
    public String toString() {
        return "PhoneNumber[..." + e164.substring(Math.max(0, e164.length() - 2)) + "]";
    }
}
