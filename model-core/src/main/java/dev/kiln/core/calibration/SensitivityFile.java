package dev.kiln.core.calibration;

import dev.kiln.core.calibration.SensitivityCurves.LayerCurve;
import dev.kiln.core.calibration.SensitivityCurves.Point;
import dev.kiln.core.compression.LayerSetting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** Curves as bytes: magic and version, the curves, CRC-32. Big endian; a cache, so that older versions are not read. */
final class SensitivityFile {
    private static final int MAGIC = 0x4B4C_5343; // KLSC
    private static final int VERSION = 1;

    /** Far more layers and points than there are. */
    private static final int MOST = 1 << 14;

    private SensitivityFile() {}

    static byte[] encode(SensitivityCurves curves) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeLong(curves.networkBytes());
            write(out, curves.before());
            out.writeInt(curves.layers().size());
            for (LayerCurve layer : curves.layers()) {
                out.writeUTF(layer.layerId());
                out.writeLong(layer.bytes());
                write(out, layer.bits());
                write(out, layer.densities());
            }
            out.writeInt(checksum(bytes.toByteArray(), out.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, List<Point> points) throws IOException {
        out.writeInt(points.size());
        for (Point point : points) {
            out.writeDouble(point.setting().density());
            out.writeDouble(point.setting().bits());
            out.writeLong(point.layerBytes());
            out.writeLong(point.networkBytes());
            write(out, point.judgement());
        }
    }

    private static void write(DataOutputStream out, Judgement judgement) throws IOException {
        out.writeInt(judgement.pictures());
        out.writeInt(judgement.agreeing());
        out.writeDouble(judgement.divergence());
        out.writeInt(judgement.hits() == null ? -1 : judgement.hits().top1());
        out.writeInt(judgement.hits() == null ? -1 : judgement.hits().top5());
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /** The curves; empty where the bytes are none, of another version, or damaged. */
    static Optional<SensitivityCurves> decode(byte[] bytes) {
        int end = bytes.length - Integer.BYTES;
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                return Optional.empty();
            }
            SensitivityCurves curves = new SensitivityCurves(in.readLong(), judgement(in), layers(in));
            return in.readInt() == checksum(bytes, end) && in.available() == 0 ? Optional.of(curves) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // a damaged cache is as good as none
            return Optional.empty();
        }
    }

    private static List<LayerCurve> layers(DataInputStream in) throws IOException {
        List<LayerCurve> layers = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            layers.add(new LayerCurve(in.readUTF(), in.readLong(), points(in), points(in)));
        }
        return layers;
    }

    private static List<Point> points(DataInputStream in) throws IOException {
        List<Point> points = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            LayerSetting setting = new LayerSetting(in.readDouble(), in.readDouble());
            points.add(new Point(setting, in.readLong(), in.readLong(), judgement(in)));
        }
        return points;
    }

    private static Judgement judgement(DataInputStream in) throws IOException {
        int pictures = in.readInt();
        int agreeing = in.readInt();
        double divergence = in.readDouble();
        int top1 = in.readInt();
        int top5 = in.readInt();
        return new Judgement(pictures, agreeing, divergence, top1 < 0 ? null : new Judgement.Hits(top1, top5));
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException(count + " entries");
        }
        return count;
    }
}
