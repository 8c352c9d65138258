using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rota.Plugins.Reports;

// A chart's numbers for the script: whole parts of a unit, each as its difference from the one before, equal ones as "difference*count",
// and n where there is none. A minus sign is a gap enough.
internal static class Packed
{
    // Charts of one run have the same days; those after the first say so by none.
    public static string Of(Chart chart, bool withDays = true)
    {
        var json = new StringBuilder("{");
        json.Append("\"stack\":").Append(chart.IsStack ? "true" : "false").Append(",\"log\":").Append(chart.IsLog ? "true" : "false");
        json.Append(",\"canLog\":").Append(chart.CanLog ? "true" : "false");
        json.Append(CultureInfo.InvariantCulture, $",\"parts\":{chart.Measure.Parts},\"decimals\":{chart.Measure.Decimals}");
        json.Append(",\"suffix\":\"").Append(JsonEncodedText.Encode(chart.Measure.Suffix)).Append("\",\"box\":[");
        json.Append(CultureInfo.InvariantCulture, $"{Plot.Left},{Plot.Top},{Plot.InnerWidth},{Plot.InnerHeight}],\"days\":\"");
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
            var step = number is { } known ? (known - before).ToString(CultureInfo.InvariantCulture) : "n";
            before = number ?? before;
            if (count > 0 && step != last) End();
            (last, count) = (step, count + 1);
        }

        if (count > 0) End();

        void End()
        {
            if (text[^1] != '"' && last[0] != '-') text.Append(' ');
            text.Append(last);
            if (count > 1) text.Append('*').Append(count);
            count = 0;
        }
    }
}
