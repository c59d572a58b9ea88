# The agent that HAProxy's agent-check of the odd site asks.

agent_start() {
    (cd "$DIR" && exec setsid php -n "$LAB_HOME/agent.php" "$ADDRESS" "$AGENT" "$DIR/mode/agent" \
        </dev/null >"$DIR/log/agent.log" 2>&1) &
    echo $! >"$DIR/run/agent.pid"
}

# agent_say WORD: from the next check on.
agent_say() {
    [[ ${1:-} =~ ^(up|down|drain|ready|maint)$ ]] || die "agent DIR up|down|drain|ready|maint, not '${1:-}'"
    running agent || die "this site has no agent; start the odd one: lab start DIR - odd"
    printf '%s\n' "$1" >"$DIR/mode/.agent" && mv "$DIR/mode/.agent" "$DIR/mode/agent"
}
