using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Rota;

// Every part is preceded by its length, and numbers are little-endian, so that different panels are written differently.
internal sealed class PanelHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static string Of(PricePanel panel)
    {
        using var hash = new PanelHash();
        hash.Add(panel.Dates.Length);
        hash.Add(panel.DailyRow);
        foreach (var day in panel.Dates) hash.Add(day.DayNumber);
        hash.Add(panel.Assets.Count);
        for (var column = 0; column < panel.Assets.Count; column++)
        {
            var asset = panel.Assets[column];
            hash.Add(asset.Name);
            hash.Add(panel.RealFrom[column]?.DayNumber ?? -1);
            hash.Add(panel.Closes(asset));
            hash.Add(panel.Opens(asset));
            hash.Add(panel.UnadjustedCloses(asset));
            if (panel.Own(column) is { } own) hash.Add(own);
            foreach (var span in panel.ProxySpans[column])
            {
                hash.Add(span.Proxy);
                hash.Add(span.From.DayNumber);
                hash.Add(span.To.DayNumber);
            }
        }

        if (panel.Timeline.MonthDay > 0) hash.Add(panel.Timeline.MonthDay);
        if (panel.Timeline.Month is { } month) hash.Add(month.ToString());
        if (panel.Frequency is Frequency.AllDays or Frequency.Weekly or Frequency.Quarterly) hash.Add((int)panel.Frequency);

        return Convert.ToHexStringLower(hash._hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Add(OwnPrices own)
    {
        Add(own.Timeline.DailyRow);
        Add((int)own.Timeline.Frequency);
        Add(own.Timeline.Dates.Length);
        foreach (var day in own.Timeline.Dates) Add(day.DayNumber);
        Add(own.Closes);
        Add(own.Unadjusted);
    }

    private void Add(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        _hash.AppendData(bytes);
    }

    private void Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(bytes.Length);
        _hash.AppendData(bytes);
    }

    // All NaN hash alike.
    private void Add(ReadOnlySpan<double> numbers)
    {
        Add(numbers.Length);
        var bytes = new byte[numbers.Length * sizeof(double)];
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)), double.IsNaN(numbers[i]) ? double.NaN : numbers[i]);
        _hash.AppendData(bytes);
    }
}
