using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rota.Plugins.Reports;

// A chart's numbers for the script: whole parts of a unit, each as its difference d from the one before, written as 2d or,
// below 0, 1 - 2d, five bits a letter from the lowest on; letters after the 32nd say that another follows. "*" and a number
// repeat the difference before; a dot is a day without a value.
internal static class Packed
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_";

    // Charts of one run have the same days; only the first lists them.
    public static string Of(Chart chart, bool withDays = true)
    {
        var json = new StringBuilder("{");
        json.Append("\"stack\":").Append(chart.IsStack ? "true" : "false").Append(",\"log\":").Append(chart.IsLog ? "true" : "false");
        json.Append(",\"canLog\":").Append(chart.CanLog ? "true" : "false");
        json.Append(CultureInfo.InvariantCulture, $",\"parts\":{chart.Measure.Parts},\"decimals\":{chart.Measure.Decimals}");
        json.Append(",\"suffix\":\"").Append(JsonEncodedText.Encode(chart.Measure.Suffix)).Append("\",\"days\":\"");
        if (withDays) Numbers(json, chart.Days.Select(day => (long?)day));
        json.Append("\",\"lines\":[");
        for (var line = 0; line < chart.Lines.Count; line++)
        {
            if (line > 0) json.Append(',');
            json.Append("{\"name\":\"").Append(JsonEncodedText.Encode(Text.Visible(chart.Lines[line].Name))).Append("\",\"values\":\"");
            Numbers(json, chart.Lines[line].Values.Select(value => Parts(value, chart.Measure)));
            json.Append("\"}");
        }

        return json.Append("]}").ToString();
    }

    // Rounded as the tables round, so that the script shows what they do.
    private static long? Parts(double value, Measure measure) => double.IsFinite(value)
        ? (long)Math.Round((decimal)value * measure.Parts, MidpointRounding.AwayFromZero)
        : null;

    private static void Numbers(StringBuilder text, IEnumerable<long?> numbers)
    {
        var (before, last, count) = (0L, "", 0);
        foreach (var number in numbers)
        {
            var step = number is { } known ? Written(known < before ? 1 + 2 * (before - known) : 2 * (known - before)) : ".";
            before = number ?? before;
            if (step != last) End();
            (last, count) = (step, count + 1);
        }

        End();

        // Once, followed by the number of repeats if that is shorter.
        void End()
        {
            var again = "*" + Written(count - 1);
            if (count > 1 && again.Length < (count - 1) * last.Length) text.Append(last).Append(again);
            else text.Insert(text.Length, last, count);
            count = 0;
        }
    }

    private static string Written(long number)
    {
        var letters = new StringBuilder();
        for (; number > 31; number >>= 5) letters.Append(Letters[(int)(32 + (number & 31))]);
        return number < 0 ? "" : letters.Append(Letters[(int)number]).ToString();
    }
}
