/** Clients as their coaches see them: tasks, Today, threads and client pages. */
@org.jspecify.annotations.NullMarked
package handrail.caseload;
