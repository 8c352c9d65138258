using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Rota.Tests;

// host/VOICE.md, as far as patterns can check it. The left column of its table and this file show the patterns, so neither is checked.
public sealed partial class VoiceTests
{
    // Older commits keep their subjects.
    private const string RuleBegan = "2026-11-30T11:13:00Z";

    private const int LongestSubject = 65;

    private static readonly string[] Exempt = ["host/VOICE.md", "tests/Conventions.Tests/VoiceTests.cs"];

    private static readonly VoicePattern[] Patterns =
    [
        new(NoNoun(), "'x' is no date -> 'x' is not a date"),
        new(ThereAre(), "end the sentence: \"Unknown profile 'x'. Available: a, b\""),
        new(Mend(), "repair, fix or correct"),
        new(Anew(), "again, or a verb with re-: refetched, rebuilt"),
        new(AsItLies(), "unchanged, or as is"),
        new(NoneIsNamed(), "default: current folder"),
        new(ManyTimes(), "repeatable"),
        new(LeftOut(), "default: …, or if omitted"),
        new(NotSaid(), "default: …, or by default"),
        new(SaidAgain(), "repeated"),
        new(StandBeside(), "is next to, or is shown with"),
        new(StandOn(), "is based on"),
        new(HoldAgainst(), "compare with"),
        new(Impersonal(), "name the subject: \"Cannot write out.csv: disk full\"", ProseKind.Message),
        new(ThereIsNo(), "\"Unknown profile 'x'. Available: a, b\", or \"File not found: a.csv\"", ProseKind.Message),
        new(ThirdPerson(), "imperative: \"Output JSON.\"", ProseKind.Description),
    ];

    [Fact]
    public void TextsAndCommentsAreInPlainEnglish() => Verify([.. Sources.TextFiles.AsParallel().AsOrdered().SelectMany(Hits)]);

    [Fact]
    public void SubjectsOfCommitsAreShortAndInPlainEnglish()
    {
        var log = Git("log", "--no-merges", "--format=%h %s", $"--since={RuleBegan}");
        Assert.SkipWhen(log is null, "The history is not available.");

        Verify([.. log!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2)).SelectMany(commit =>
            Broken(new(ProseKind.Document, [(commit[1], 1)])).Select(hit => $"{commit[0]}: '{hit.Text}': {hit.Advice}")
                .Concat(commit[1].Length > LongestSubject ? [$"{commit[0]}: {commit[1].Length} characters, more than {LongestSubject}"] : []))]);
    }

    [Theory]
    [InlineData("'x' is no date; use yyyy-MM-dd", true)]
    [InlineData("The plugin is no longer loaded, is no more than a file and is no guarantee.", false)]
    [InlineData("the series for which there is no rate", false)]
    [InlineData("There is no profile 'x'.", true)]
    [InlineData("It cannot be written.", true)]
    [InlineData("It", false)]
    [InlineData("holds its prices against those of a feed", true)]
    [InlineData("recommend and amend", false)]
    public void APatternFindsWhatItNamesAndNothingElse(string text, bool isFound) =>
        Assert.Equal(isFound, Broken(new(ProseKind.Message, [(text, 1)])).Any());

    private static void Verify(IReadOnlyList<string> hits) => Assert.True(hits.Count == 0, $"{hits.Count} to rewrite:\n{string.Join('\n', hits)}");

    private static IEnumerable<string> Hits(string file)
    {
        var name = Path.GetRelativePath(Repository.Root, file).Replace(Path.DirectorySeparatorChar, '/');
        if (Exempt.Contains(name)) return [];
        var text = File.ReadAllText(file);
        var isCode = name.EndsWith(".cs", StringComparison.Ordinal);
        // Parsing takes long, and few files have a hit.
        if (isCode && !MayBreak(text)) return [];
        return (isCode ? ProseReader.OfCode(text) : ProseReader.OfDocument(text)).SelectMany(Broken)
            .Select(hit => $"{name}:{hit.Line}: '{hit.Text}': {hit.Advice}");
    }

    private static bool MayBreak(string code) => Start().IsMatch(code)
        || (Joint().Replace(code, " ") is var joined && Array.Exists(Patterns, pattern => pattern.Kind is null && pattern.Regex.IsMatch(joined)));

    private static IEnumerable<(int Line, string Text, string Advice)> Broken(Prose prose) =>
        from pattern in Patterns
        where pattern.Kind is null || pattern.Kind == prose.Kind
        from Match match in pattern.Regex.Matches(prose.Text)
        select (prose.LineOf(match.Index), match.Value, pattern.Advice);

    // Null without git, or where the history does not reach back far enough.
    private static string? Git(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            error.GetAwaiter().GetResult();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    // How a string begins that a pattern for messages or descriptions may find.
    [GeneratedRegex(@"""(?:It|What|There) |Description = \$?""[A-Z]\w+s ")]
    private static partial Regex Start();

    // The break in a sentence that goes on in the next comment or string.
    [GeneratedRegex(@"""?\s*\n\s*(?:\+\s*)?(?:///? ?|\$?@?"")?")]
    private static partial Regex Joint();

    // "There is no rate" is English, as are "is no longer" and "is no more than".
    [GeneratedRegex(@"(?<!\b[Tt]here )\bis no (?!longer\b|one\b|guarantee\b|(?:more|less|\w+er)(?: \w+)? than\b)[a-z]\w*")]
    private static partial Regex NoNoun();

    [GeneratedRegex("; there (?:is|are) ")]
    private static partial Regex ThereAre();

    [GeneratedRegex(@"\b[Mm]end(?:s|ed|ing)?\b")]
    private static partial Regex Mend();

    [GeneratedRegex(@"\banew\b")]
    private static partial Regex Anew();

    [GeneratedRegex(@"\bas (?:it lies|they lie)\b")]
    private static partial Regex AsItLies();

    [GeneratedRegex("when none is named")]
    private static partial Regex NoneIsNamed();

    [GeneratedRegex("may come many times")]
    private static partial Regex ManyTimes();

    [GeneratedRegex("when left out")]
    private static partial Regex LeftOut();

    [GeneratedRegex("when not said")]
    private static partial Regex NotSaid();

    [GeneratedRegex(@"\bsaid again\b")]
    private static partial Regex SaidAgain();

    [GeneratedRegex(@"\bstands? beside\b")]
    private static partial Regex StandBeside();

    // A reader may stand on a row; a result is based on prices.
    [GeneratedRegex(@"\b(?:prices|results?|runs?|returns|figures?|statistics?|curves?|what (?:it|they|\w+)) stands? on\b")]
    private static partial Regex StandOn();

    [GeneratedRegex(@"\b(?:holds?|holding)\b[^.,;:]{0,60}\bagainst\b|\bheld against\b")]
    private static partial Regex HoldAgainst();

    [GeneratedRegex(@"^(?:It|What) .*[.…]$")]
    private static partial Regex Impersonal();

    [GeneratedRegex("^There (?:is|are) no ")]
    private static partial Regex ThereIsNo();

    [GeneratedRegex(@"^(?:Adds|Allows|Asks|Checks|Compares|Counts|Creates|Deletes|Does|Downloads|Draws|Ends|Exports|Gives|Ignores|Imports|Includes|"
        + "Installs|Keeps|Leaves|Lets|Limits|Lists|Makes|Marks|Opens|Prints|Puts|Reads|Removes|Runs|Saves|Says|Sets|Shows|Skips|Starts|Stops|"
        + "Takes|Tells|Turns|Updates|Uses|Waits|Writes) (?!of |from |that |with )")]
    private static partial Regex ThirdPerson();
}
