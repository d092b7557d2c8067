package announcementgraph.server;

import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * What HTTPS is spoken with.
 *
 * @param keys the server's key and certificates
 * @param password of the key
 */
public record TlsFiles(KeyStore keys, String password) {

    private static final List<String> KEY_TYPES = List.of("RSA", "EC", "Ed25519");

    /**
     * Read PEM files: the certificate with those that vouch for it, and its private key in PKCS 8
     * without a password ({@code BEGIN PRIVATE KEY}).
     *
     * @throws IOException with the file where it cannot be read
     */
    public static TlsFiles pem(Path certificates, Path key) throws IOException {
        try (InputStream in = Files.newInputStream(certificates)) {
            Certificate[] chain =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(in)
                            .toArray(new Certificate[0]);
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry("server", key(key), new char[0], chain);
            return new TlsFiles(keys, "");
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    certificates + ": is no certificate in PEM: " + e.getMessage(), e);
        }
    }

    /** Read a key store, PKCS 12 or JKS. */
    public static TlsFiles keyStore(Path file, String password) throws IOException {
        try {
            return new TlsFiles(
                    KeyStore.getInstance(file.toFile(), password.toCharArray()), password);
        } catch (GeneralSecurityException | IOException e) {
            throw new IOException(
                    file
                            + ": cannot be opened: "
                            + e.getMessage()
                            + "; its password goes into ANNOUNCEMENT_GRAPH_TLS_PASSWORD",
                    e);
        }
    }

    private static PrivateKey key(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        int begin = text.indexOf("-----BEGIN PRIVATE KEY-----");
        int end = text.indexOf("-----END PRIVATE KEY-----");
        if (begin < 0 || end < begin) {
            throw new IOException(
                    file
                            + ": has no BEGIN PRIVATE KEY; turn it into one by: openssl pkcs8 -topk8 -nocrypt");
        }
        byte[] bytes =
                Base64.getMimeDecoder()
                        .decode(
                                text.substring(
                                        begin + "-----BEGIN PRIVATE KEY-----".length(), end));
        for (String type : KEY_TYPES) {
            try {
                return KeyFactory.getInstance(type).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (GeneralSecurityException e) {
                continue;
            }
        }
        throw new IOException(file + ": holds a key that is none of RSA, EC, Ed25519.");
    }

    ServerConnector connector(Server jetty, HttpConfiguration http, String host, int port) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStore(keys);
        context.setKeyStorePassword(password);
        HttpConfiguration secure = new HttpConfiguration(http);
        // By which names it answers is for HostNames to say; many addresses have no name.
        secure.addCustomizer(new SecureRequestCustomizer(false));
        ServerConnector connector =
                new ServerConnector(
                        jetty,
                        new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString()),
                        new HttpConnectionFactory(secure));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }
}
