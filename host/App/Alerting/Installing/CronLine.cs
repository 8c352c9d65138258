using System.Globalization;

namespace Rota.Host.Alerting;

// A line of the user's crontab, between two marks. cron knows local time only and does not catch up, so the line runs daily; the program
// tells what was missed.
internal static class CronLine
{
    public static string Of(AlertJob job, TimeProvider time)
    {
        var at = job.LocalTime(time);
        // A per cent sign would end the line.
        var line = job.Shell.Replace("%", @"\%", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{Begin(job)}\n{at.Minute} {at.Hour} * * * {line}\n{End(job)}\n");
    }

    // A crontab with the job's line in place of an earlier one.
    public static string In(string crontab, AlertJob job, TimeProvider time)
    {
        var lines = crontab.Split('\n').ToList();
        var (begin, end) = (lines.IndexOf(Begin(job)), lines.IndexOf(End(job)));
        if (begin >= 0 && end > begin) lines.RemoveRange(begin, end - begin + 1);
        var rest = string.Join('\n', lines).TrimEnd('\n');
        return (rest.Length > 0 ? rest + "\n" : "") + Of(job, time);
    }

    private static string Begin(AlertJob job) => $"# {job.Name}: begin";

    private static string End(AlertJob job) => $"# {job.Name}: end";
}
