# MariaDB with nothing in it: user-level locks need no table, so no engine, no grants and no prepared folder either.

database_start() {
    # shellcheck disable=SC2046 # an option or nothing
    (cd "$DIR" && exec setsid mariadbd --no-defaults $(as_root --user=root) --datadir="$DIR/db" --tmpdir="$DIR/tmp" \
        --socket="$DIR/run/mariadb.sock" --bind-address="$ADDRESS" --port="$DATABASE" --pid-file="$DIR/run/mariadb.pid" \
        --skip-grant-tables --skip-innodb --default-storage-engine=Aria --skip-name-resolve --skip-log-bin \
        --performance-schema=OFF --max-connections=100 </dev/null >"$DIR/log/mariadb.log" 2>&1) &
    echo $! >"$DIR/run/mariadb.pid"
}

database_wait() { until_true 20 "MariaDB answers" database_answers; }

database_answers() { query 'SELECT 1' >/dev/null 2>&1; }

query() { mariadb --no-defaults --skip-column-names --batch --socket="$DIR/run/mariadb.sock" --execute="$1"; }
