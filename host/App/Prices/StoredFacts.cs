using System.Text;

namespace Rota.Host.Prices;

// The metadata stored with the columns of a series.
internal sealed record StoredFacts(
    string Key, IReadOnlyList<ChangeMark> Marks, string Source, DateOnly? RealFrom, Frequency Frequency, DateOnly? DailyFrom,
    IReadOnlyList<string> Notes, IReadOnlyList<ProxySpan> ProxySpans)
{
    private const int None = -1;

    public static StoredFacts Of(CachedSeries kept, string key) =>
        new(
            key, kept.Marks, kept.Series.Source, kept.Series.RealFrom, kept.Series.Frequency, kept.Series.DailyFrom, kept.Series.Notes,
            kept.Series.ProxySpans);

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Key);
        writer.Write(Source);
        writer.Write(RealFrom?.DayNumber ?? None);
        writer.Write((int)Frequency);
        writer.Write(DailyFrom?.DayNumber ?? None);
        writer.Write(Notes.Count);
        foreach (var note in Notes) writer.Write(note);
        writer.Write(ProxySpans.Count);
        foreach (var span in ProxySpans)
        {
            writer.Write(span.Proxy);
            writer.Write(span.From.DayNumber);
            writer.Write(span.To.DayNumber);
        }

        writer.Write(Marks.Count);
        foreach (var mark in Marks)
        {
            writer.Write(mark.Path);
            writer.Write(mark.Target);
            writer.Write(mark.Length);
            writer.Write(mark.Written.Ticks);
            writer.Write(mark.FolderWritten.Ticks);
            writer.Write(mark.TargetFolderWritten.Ticks);
            writer.Write(mark.Changed?.Ticks ?? (long)None);
            writer.Write(mark.Content ?? "");
        }

        return stream.ToArray();
    }

    public static StoredFacts From(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var (key, source, realFrom) = (reader.ReadString(), reader.ReadString(), Day());
        var (frequency, dailyFrom) = ((Frequency)reader.ReadInt32(), Day());
        var notes = new string[reader.ReadInt32()];
        for (var i = 0; i < notes.Length; i++) notes[i] = reader.ReadString();
        var spans = new ProxySpan[reader.ReadInt32()];
        for (var i = 0; i < spans.Length; i++) spans[i] = new(reader.ReadString(), Day()!.Value, Day()!.Value);
        var marks = new ChangeMark[reader.ReadInt32()];
        for (var i = 0; i < marks.Length; i++)
            marks[i] = new(reader.ReadString(), reader.ReadString(), reader.ReadInt64(), Time(), Time(), Time(), KnownTime(), KnownText());
        return new(key, marks, source, realFrom, frequency, dailyFrom, notes, spans);

        DateOnly? Day() => reader.ReadInt32() is var day and not None ? DateOnly.FromDayNumber(day) : null;

        DateTime? KnownTime() => reader.ReadInt64() is var ticks and not None ? new(ticks, DateTimeKind.Utc) : null;

        string? KnownText() => reader.ReadString() is { Length: > 0 } text ? text : null;

        DateTime Time() => new(reader.ReadInt64(), DateTimeKind.Utc);
    }
}
