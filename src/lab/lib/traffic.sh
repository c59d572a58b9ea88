# Users, so to speak.

traffic() {
    local rate=${1:-} seconds=${2:-} backend=${3:-app_fcgi} page=${4:-deep.php}
    [[ $rate =~ ^([1-9][0-9]{0,2}|0\.[0-9]*[1-9])$ ]] && [ "${rate%.*}" -le 200 ] || die "traffic: RATE is 0.1 to 200 a second, not '$rate'"
    [[ $seconds =~ ^[0-9]+$ ]] && [ "$seconds" -ge 1 ] && [ "$seconds" -le 600 ] || die "traffic: SECONDS is 1 to 600, not '$seconds'"
    local id=traffic-$SRANDOM
    : >"$DIR/log/$id.log"
    (cd "$DIR" && exec setsid php -n "$LAB_HOME/traffic.php" "$ADDRESS" "$FRONTEND" "/$backend/$page" "$rate" "$seconds" \
        </dev/null >>"$DIR/log/$id.log" 2>&1) &
    echo $! >"$DIR/run/$id.pid"
    printf '%s\n' "$DIR/log/$id.log"
}

traffic_stop() { end_all traffic; }
