# shellcheck shell=bash
# What the scripts share. Sourced, not run.

# shellcheck disable=SC2034
repository="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
least_java=17

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s: %s\n' "ops/$(basename "$0")" "$*" >&2
  exit 1
}

# Sets `java` and `java_version`; refuses one that is missing or too old.
need_java() {
  if [[ -n "${JAVA_HOME:-}" ]]; then
    java="$JAVA_HOME/bin/java"
    [[ -x "$java" ]] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it: point it at a JDK $least_java or newer"
  else
    java="$(command -v java)" || fail "Java is missing: install a JDK $least_java or newer (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless)"
  fi
  local said
  said="$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9.]*\).*/\1/p' | head -n 1)"
  java_version="${said%%.*}"
  [[ "$java_version" =~ ^[0-9]+$ ]] || fail "$java does not tell its version: install a JDK $least_java or newer"
  ((java_version >= least_java)) || fail "Java $said is too old: Handrail needs Java $least_java or newer (set JAVA_HOME to choose another)"
}

# What only building needs.
need_build_tools() {
  local home
  home="$(dirname "$(dirname "$(readlink -f "$java")")")"
  [[ -x "$home/bin/javac" ]] || fail "$home is a Java without a compiler: install a JDK $least_java or newer"
  command -v mvn >/dev/null || fail "Maven is missing: install Maven 3.8.7 or newer (Debian, Ubuntu: apt-get install maven)"
  export JAVA_HOME="$home"
}

# Runs a command as root, by sudo if need be. Refuses when neither is possible; $1 says what it is for.
as_root() {
  local purpose="$1"
  shift
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  elif command -v sudo >/dev/null && [[ -t 0 ]]; then
    sudo "$@"
  else
    fail "$purpose, which takes root: run as root or with sudo, or install it by hand"
  fi
}

built="$repository/service/target/.built"
built_tests="$repository/service/target/.built-tests"

# Whether anything was changed since the last build.
stale() {
  [[ -f "$built" && -f "$repository/service/target/handrail-service.jar" && -d "$repository/service/target/lib" ]] || return 0
  # A folder counts too: its time changes when a file in it goes away.
  [[ -n "$(find "$repository"/{bot,migrations,service}/{pom.xml,src/main} "$repository/pom.xml" -newer "$built" -print -quit)" ]]
}

# Builds what is missing or older than its sources. Needs need_java.
build() {
  stale || return 0
  need_build_tools
  say "Building Handrail (the first time, libraries are downloaded: a few minutes)"
  local log started
  log="$(mktemp)"
  started="$(mktemp)"
  if ! mvn -B -ntp -f "$repository/pom.xml" package -Dmaven.test.skip=true -Dspotless.check.skip -Djacoco.skip -Dcyclonedx.skip -Denforcer.skip 2>&1 |
    tee "$log" | sed -u -n 's/^\[INFO\] Building \(Handrail.*[^ ]\) *\[\([0-9]*\)\/\([0-9]*\)\]$/  \2 of \3: \1/p'; then
    grep '^\[ERROR\]' "$log" | head -n 20 >&2 || true
    fail "the build failed; all of its output is in $log"
  fi
  mv "$started" "$built"
  rm -f "$log"
}

# Builds what is missing, then becomes one of the tools for a terminal: $1 is its class, the rest its arguments.
# Standard output stays the tool's own.
run_tool() {
  need_java
  build >&2
  exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \
    -cp "$repository/service/target/handrail-service.jar:$repository/service/target/lib/*" "handrail.tool.$1" "${@:2}"
}

# Whether the tests were changed since they were last compiled for a campaign.
tests_stale() {
  [[ -f "$built_tests" && "$built_tests" -nt "$built" && -d "$repository/service/target/test-classes" ]] || return 0
  [[ -n "$(find "$repository/service/src/test" -newer "$built_tests" -print -quit)" ]]
}

# Builds what is missing, then becomes one of the campaigns, which live among the tests: $1 is its class, the rest its arguments.
run_campaign() {
  need_java
  build >&2
  if tests_stale; then
    need_build_tools
    say "Compiling the campaigns" >&2
    local log
    log="$(mktemp)"
    mvn -B -ntp -q -f "$repository/pom.xml" -pl service -am test-compile -Dspotless.check.skip -Djacoco.skip -Dcyclonedx.skip -Denforcer.skip >"$log" 2>&1 ||
      { grep '^\[ERROR\]' "$log" | head -n 20 >&2; fail "the campaigns do not compile; all of the output is in $log"; }
    rm -f "$log"
    touch "$built_tests"
  fi
  cd "$repository/service"
  exec "$java" -XX:+UseSerialGC -Xshare:auto \
    -cp "target/test-classes:target/handrail-service.jar:target/lib/*" "handrail.proof.$1" "${@:2}"
}
