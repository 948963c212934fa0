/** Accounts, roles, sign-in sessions, the audit trail, and the sealing of personal data. */
@org.jspecify.annotations.NullMarked
package handrail.access;
