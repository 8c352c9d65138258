using System.Globalization;
using System.Runtime.CompilerServices;

namespace Rota.Host.Logging;

// A line of the log, which is only put together when there is a log.
[InterpolatedStringHandler]
internal ref struct LogText
{
    private DefaultInterpolatedStringHandler _text;

    public LogText(int literalLength, int formattedCount, out bool isOn)
    {
        IsOn = isOn = Log.IsOn;
        if (isOn) _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);
    }

    public bool IsOn { get; }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string format) => _text.AppendFormatted(value, format);

    public string ToStringAndClear() => _text.ToStringAndClear();
}
