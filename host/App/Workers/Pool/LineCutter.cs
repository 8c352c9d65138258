using System.Globalization;
using System.Text;

namespace Rota.Host.Workers;

// Splits bytes into lines and truncates long ones.
internal sealed class LineCutter(Action<string> take)
{
    private const int MostBytes = 1000;

    private readonly List<byte> _line = [];
    private long _more;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        for (var end = bytes.IndexOf((byte)'\n'); end >= 0; end = bytes.IndexOf((byte)'\n'))
        {
            Keep(bytes[..end]);
            End();
            bytes = bytes[(end + 1)..];
        }

        Keep(bytes);
    }

    // A last line without a line end counts, unless it is empty.
    public void EndLast()
    {
        if (_line.Count > 0) End();
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        var kept = Math.Min(bytes.Length, MostBytes - _line.Count);
        _line.AddRange(bytes[..kept]);
        _more += bytes.Length - kept;
    }

    private void End()
    {
        var text = Encoding.UTF8.GetString([.. _line]).TrimEnd('\r');
        take(_more == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text} ... and {_more:#,0} more bytes"));
        _line.Clear();
        _more = 0;
    }
}
