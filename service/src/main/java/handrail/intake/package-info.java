/** Referrals: who is handed over, by whom, and what follows from it. */
@org.jspecify.annotations.NullMarked
package handrail.intake;
