using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rota.Host.Workers;

// A column in base64: every bit arrives, in a tenth of the time that digits take. Both ends are one machine.
internal sealed class NumbersAsBytes : JsonConverter<double[]>
{
    public override double[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MemoryMarshal.Cast<byte, double>(reader.GetBytesFromBase64()).ToArray();

    public override void Write(Utf8JsonWriter writer, double[] value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(MemoryMarshal.AsBytes<double>(value));
}
