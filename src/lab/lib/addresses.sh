# An address of its own for each lab. All of 127/8 is loopback on Linux, so 16 million labs fit, and a port
# that a killed program leaves stays free for its return: nobody else binds there.

PORTS="FRONTEND STATS DOOR_WEB1 DOOR_WEB2 DOOR_WEB3 DOOR_WEB4 WEB2 WEB2_STATUS WEB3 WEB4 DATABASE LOG TCP AGENT"

addresses_choose() {
    local address=127.$((1 + SRANDOM % 254)).$((SRANDOM % 256)).$((1 + SRANDOM % 254))
    {
        printf 'ADDRESS=%s\nSITE=%s\n' "$address" "$1"
        # shellcheck disable=SC2086 # one argument a name
        php -n "$LAB_HOME/ports.php" "$address" $PORTS
    } >"$DIR/tmp/lab.env"
    mv "$DIR/tmp/lab.env" "$DIR/lab.env"
}
