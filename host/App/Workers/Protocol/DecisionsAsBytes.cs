using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rota.Host.Workers;

// All decisions of a run as base64, each asset name once: as JSON they would dominate the time to read an answer.
internal sealed class DecisionsAsBytes : JsonConverter<IReadOnlyList<Decision>>
{
    private const int NotFilled = -1;

    public override IReadOnlyList<Decision> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var bytes = new BinaryReader(new MemoryStream(reader.GetBytesFromBase64()));
        try
        {
            var names = new string[Count(bytes)];
            for (var i = 0; i < names.Length; i++) names[i] = bytes.ReadString();
            var decisions = new Decision[Count(bytes)];
            for (var i = 0; i < decisions.Length; i++) decisions[i] = Read(bytes, names);
            return decisions;
        }
        catch (Exception garbled) when (garbled is EndOfStreamException or ArgumentException or FormatException
            or IndexOutOfRangeException)
        {
            throw new JsonException("Invalid bytes of decisions.", garbled);
        }
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Decision> value, JsonSerializerOptions options)
    {
        using var content = new MemoryStream();
        using var bytes = new BinaryWriter(content);
        var names = value.SelectMany(decision => decision.Assets).Distinct(StringComparer.Ordinal).ToList();
        bytes.Write(names.Count);
        foreach (var name in names) bytes.Write(name);
        bytes.Write(value.Count);
        var places = names.Select((name, place) => (name, place)).ToDictionary(StringComparer.Ordinal);
        foreach (var decision in value) Write(bytes, decision, places);
        writer.WriteBase64StringValue(content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private static Decision Read(BinaryReader bytes, string[] names)
    {
        var (decided, filled, kind) = (bytes.ReadInt32(), bytes.ReadInt32(), (RebalanceKind)bytes.ReadInt32());
        var (turnover, cost) = (bytes.ReadDouble(), bytes.ReadDouble());
        var assets = new string[Count(bytes)];
        var shares = new double[assets.Length];
        for (var i = 0; i < assets.Length; i++) (assets[i], shares[i]) = (names[bytes.ReadInt32()], bytes.ReadDouble());
        DateOnly? fill = filled == NotFilled ? null : DateOnly.FromDayNumber(filled);
        return new(DateOnly.FromDayNumber(decided), fill, kind, assets, shares, turnover, cost);
    }

    // Every item takes at least a byte.
    private static int Count(BinaryReader bytes)
    {
        var count = bytes.ReadInt32();
        var left = bytes.BaseStream.Length - bytes.BaseStream.Position;
        return count >= 0 && count <= left ? count : throw new EndOfStreamException($"{left} bytes do not hold {count}.");
    }

    private static void Write(BinaryWriter bytes, Decision decision, Dictionary<string, int> places)
    {
        bytes.Write(decision.Decided.DayNumber);
        bytes.Write(decision.Filled?.DayNumber ?? NotFilled);
        bytes.Write((int)decision.Kind);
        bytes.Write(decision.Turnover);
        bytes.Write(decision.Cost);
        bytes.Write(decision.Assets.Length);
        for (var i = 0; i < decision.Assets.Length; i++)
        {
            bytes.Write(places[decision.Assets[i]]);
            bytes.Write(decision.Shares[i]);
        }
    }
}
