namespace Rota.Host.Alerting;

// What a scheduler is to run each day: the program with the words of 'rota alert', in a folder, with a file of secrets and the variables that
// tell the program where its folders are.
internal sealed record AlertJob(
    string Name, string Program, IReadOnlyList<string> Words, string Folder, string EnvironmentFile, IReadOnlyList<KeyValuePair<string, string>> Variables, TimeOnly At)
{
    public IReadOnlyList<string> Line => [Program, .. Words];

    // For a scheduler that knows local time only: the local time that is never earlier, through all changes of both clocks.
    public TimeOnly LocalTime(TimeProvider time)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var most = Enumerable.Range(0, 366).Select(day => NewYorkTime.At(today.AddDays(day), At))
            .Max(there => time.LocalTimeZone.GetUtcOffset(there) - there.Offset);
        return At.Add(most);
    }

    // A line for a Unix shell.
    public string Shell
    {
        get
        {
            var secrets = Quoted(EnvironmentFile);
            var variables = string.Concat(Variables.Select(each => $"{each.Key}={Quoted(each.Value)} "));
            return $"cd {Quoted(Folder)} && {{ [ ! -f {secrets} ] || {{ set -a; . {secrets}; set +a; }}; {variables}{string.Join(' ', Line.Select(Quoted))}; }}";
        }
    }

    private static string Quoted(string word) => word.All(letter => char.IsAsciiLetterOrDigit(letter) || "/._-=:,+@".Contains(letter, StringComparison.Ordinal)) && word.Length > 0
        ? word
        : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
