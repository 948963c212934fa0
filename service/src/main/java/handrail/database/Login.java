package handrail.database;

/** A database role and its password. It never prints the password (C6). */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
