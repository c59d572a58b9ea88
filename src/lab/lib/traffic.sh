# Users, so to speak.

traffic() {
    local rate=${1:-} seconds=${2:-} backend=${3:-app_fcgi} page=${4:-deep.php} patience=${5:-15}
    [[ $rate =~ ^[0-9]{1,3}(\.[0-9]{1,3})?$ && $rate == *[1-9]* ]] && [ "${rate%.*}" -le 200 ] || die "traffic: RATE is up to 200 a second, such as 8 or 0.5, not '$rate'"
    [[ $seconds =~ ^[0-9]+$ ]] && [ "$seconds" -ge 1 ] && [ "$seconds" -le 600 ] || die "traffic: SECONDS is 1 to 600, not '$seconds'"
    [[ $patience =~ ^[1-9][0-9]?$ ]] || die "traffic: PATIENCE is 1 to 99 seconds, not '$patience'"
    local id=traffic-$SRANDOM port=$FRONTEND path=/$backend/$page
    # Nobody routes by path there.
    [ "$backend" != app_tcp ] || port=$TCP path=/$page
    : >"$DIR/log/$id.log"
    (cd "$DIR" && exec setsid php -n "$LAB_HOME/traffic.php" "$ADDRESS" "$port" "$path" "$rate" "$seconds" "$patience" \
        </dev/null >>"$DIR/log/$id.log" 2>&1) &
    echo $! >"$DIR/run/$id.pid"
    printf '%s\n' "$DIR/log/$id.log"
}

traffic_stop() { end_all traffic; }
