package org.drainboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class AppDisplayTest {
    @Test
    void linuxNeedsX11OrWayland() {
        assertThat(AppDisplay.present(Map.of(), on("Linux"))).isFalse();
        assertThat(AppDisplay.present(Map.of("DISPLAY", ""), on("Linux"))).isFalse();
        assertThat(AppDisplay.present(Map.of("DISPLAY", ":0"), on("Linux"))).isTrue();
        assertThat(AppDisplay.present(Map.of("WAYLAND_DISPLAY", "wayland-0"), on("Linux")))
                .isTrue();
    }

    @Test
    void macOsAndWindowsAlwaysHaveOne() {
        assertThat(AppDisplay.present(Map.of(), on("Mac OS X"))).isTrue();
        assertThat(AppDisplay.present(Map.of(), on("Windows 11"))).isTrue();
    }

    private static Properties on(String os) {
        Properties properties = new Properties();
        properties.setProperty("os.name", os);
        return properties;
    }
}
