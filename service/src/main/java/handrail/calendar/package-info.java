/** A coach's week: booked times, promised calls, shifts; and the same for their phone's own calendar, without a word about anybody. */
@org.jspecify.annotations.NullMarked
package handrail.calendar;
