using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rota.Host.Workers;

// A column in base64: bit-exact, and ten times as fast as digits. Both ends run on the same machine.
internal sealed class NumbersAsBytes : JsonConverter<double[]>
{
    public override double[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MemoryMarshal.Cast<byte, double>(reader.GetBytesFromBase64()).ToArray();

    public override void Write(Utf8JsonWriter writer, double[] value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(MemoryMarshal.AsBytes<double>(value));
}
