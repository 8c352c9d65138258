using System.CommandLine;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Commands;

// --cut DAY: where reports divide a run into sub-periods.
internal sealed class CutOption
{
    private readonly Option<string[]> _days = new("--cut")
    {
        HelpName = "DAY",
        Description = "Divide the table of sub-periods at the close of this day: 2014-08-29, or 2014 for its last day; repeatable (default: into halves).",
    };

    public void AddTo(Command command) => command.Add(_days);

    // The days in order, each once; adds mistakes to the list.
    public IReadOnlyList<DateOnly> Days(ParseResult parsed, ProblemList mistakes) =>
    [
        .. (parsed.GetValue(_days) ?? []).Select(text => mistakes.Try(() => Day(text))).OfType<DateOnly>().Distinct().Order(),
    ];

    // An empty text would be an open end.
    private static DateOnly? Day(string text)
    {
        var setting = new Setting("cut", text, Option: "--cut");
        return SettingValue.Day(setting, isLast: true) ?? throw new InputException(setting.Wrong("is empty; use a day such as 2014-08-29 or a year such as 2014."));
    }
}
