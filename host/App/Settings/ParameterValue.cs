using System.Globalization;
using System.Text.Json.Serialization;

namespace Rota.Host.Settings;

// What a parameter is set to, in the words of its user: a number, true or false, or a word to choose.
[JsonConverter(typeof(ParameterValueJson))]
internal sealed record ParameterValue(string Text)
{
    public static implicit operator ParameterValue(double number) => new(number.ToString("R", CultureInfo.InvariantCulture));

    // Null where it is a word.
    public double? Number => double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
        ? number
        : null;

    public override string ToString() => Text;
}
