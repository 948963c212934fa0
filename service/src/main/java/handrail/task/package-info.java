/** What is owed to clients by a time: opened, handed over and closed by whoever comes upon it. */
@org.jspecify.annotations.NullMarked
package handrail.task;
