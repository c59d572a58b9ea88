package org.drainboard.soak.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that plays the fleet. It is told line by line what to do, and answers each with {@code done}: {@code begin
 * TROUBLE TARGET}, {@code end TARGET}, with {@code all} for every target, {@code stop PID MILLIS}, which stops a process
 * as the lid of a laptop does, and lets it go on. It ends with its input.
 */
public final class World {
    private final List<FaultySocket> sockets = new ArrayList<>();

    private World(Site site) {
        for (int target = 0; target < site.targets(); target++) {
            Answering answering = target < site.proxies()
                    ? new ProxyAnswers(target, site.poolsEach())
                    : new PoolAnswers(target - site.proxies());
            sockets.add(new FaultySocket(site.socket(target), answering, target));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        World world = new World(
                new Site(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])));
        System.out.println("done");
        try (BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                world.obey(line.split(" ", -1));
                System.out.println("done");
            }
        }
    }

    private void obey(String[] words) throws IOException, InterruptedException {
        switch (words[0]) {
            case "begin" -> {
                Trouble trouble = Trouble.valueOf(words[1]);
                chosen(words[2]).forEach(socket -> socket.begin(trouble));
            }
            case "end" -> chosen(words[1]).forEach(FaultySocket::end);
            case "stop" -> {
                signal("-STOP", words[1]);
                Thread.sleep(Long.parseLong(words[2]));
                signal("-CONT", words[1]);
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private List<FaultySocket> chosen(String word) {
        return word.equals("all") ? sockets : List.of(sockets.get(Integer.parseInt(word)));
    }

    private static void signal(String name, String pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, pid).inheritIO().start().waitFor();
    }
}
