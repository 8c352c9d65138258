using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rota.Host.Workers;

// A column of days as day numbers in base64.
internal sealed class DaysAsBytes : JsonConverter<DateOnly[]>
{
    public override DateOnly[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var numbers = MemoryMarshal.Cast<byte, int>(reader.GetBytesFromBase64());
        var days = new DateOnly[numbers.Length];
        for (var i = 0; i < days.Length; i++) days[i] = DateOnly.FromDayNumber(numbers[i]);
        return days;
    }

    public override void Write(Utf8JsonWriter writer, DateOnly[] value, JsonSerializerOptions options)
    {
        var numbers = new int[value.Length];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = value[i].DayNumber;
        writer.WriteBase64StringValue(MemoryMarshal.AsBytes<int>(numbers));
    }
}
