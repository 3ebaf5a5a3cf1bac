package dev.wowlab.sentinel.config;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// A range of addresses in CIDR notation, such as `10.0.0.0/8`; one without a `/` is a single address. Immutable.
public record Network(InetAddress address, int bits) {
    /// Reads one; no name is ever looked up.
    ///
    /// @throws IllegalArgumentException when it is none
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (!isAddress(address)) {
            throw new IllegalArgumentException("'" + text + "' is no address");
        }
        try {
            InetAddress first = InetAddress.getByName(address);
            int all = first.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > all) {
                throw new IllegalArgumentException("'" + text + "' has more than " + all + " bits");
            }
            return new Network(first, bits);
        } catch (UnknownHostException | NumberFormatException malformed) {
            throw new IllegalArgumentException("'" + text + "' is no network", malformed);
        }
    }

    /// Whether a host is written as an address, so that no name has to be looked up.
    public static boolean isAddress(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }

    /// Whether an address lies in it.
    public boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
