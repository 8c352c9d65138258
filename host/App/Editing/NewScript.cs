using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rota.Host.Scripting;

namespace Rota.Host.Editing;

// New scripts.
internal static class NewScript
{
    public static string Of(string name)
    {
        var year = TimeProvider.System.GetLocalNow().Year.ToString(CultureInfo.InvariantCulture);
        return $$"""
            // {{name}}, YOUR NAME ({{year}}): each month, the two strongest of five; Treasuries in place of one that fell.

            // A parameter, to be set without editing the script: rota run {{name}}.csx --param months=12
            var months = Param("months", 6, 1..24);

            // A score is a number for each asset, from the closes known at the decision. A lookback carries its unit.
            var momentum = Return(months.MonthEnds);

            // 'rota words' lists the words, 'rota words Filter' explains one. A script ends with its strategy, without a semicolon.
            Rotate("SPY", "VGK", "EEM", "VNQ", "GLD") // the assets to choose from
                .RankBy(momentum)                     // the strongest first
                .Hold(2)                              // the best two, in equal parts
                .Filter(                              // of these, the ones that have risen;
                    momentum > 0, otherwise: "IEF")   // IEF in place of the others
                .Every(MonthEnd)                      // decide at month ends
                .Named("{{name}}")

            """.ReplaceLineEndings("\n");
    }

    // Returns the path.
    public static string Create(string folder, string name, string text)
    {
        NewFile.RequireGood(name);
        var path = Path.Combine(folder, $"{name}.csx");
        NewFile.Write(path, text);
        return path;
    }

    // A script under another name. Its #load paths are adjusted to the new folder.
    public static string CopyOf(string from, string name, string folder)
    {
        var original = Read(from);
        var text = original.Text;
        var edits = new List<(int At, int Length, string Text)> { NewName(original, from, name) };
        foreach (var load in LoadDirective.In(original))
        {
            var relative = Path.GetRelativePath(folder, load.Path).Replace('\\', '/');
            var at = text.IndexOf($"\"{load.Target}\"", StringComparison.Ordinal);
            if (LoadDirective.Resolve(load.Target, Path.Combine(folder, "any")) != load.Path)
                edits.Add((at + 1, load.Target.Length, relative));
        }

        var copy = new StringBuilder(text);
        foreach (var (at, length, replacement) in edits.DistinctBy(edit => edit.At).OrderByDescending(edit => edit.At))
            copy.Remove(at, length).Insert(at, replacement);
        return copy.ToString();
    }

    private static ScriptFile Read(string path)
    {
        try
        {
            var source = ScriptSource.Read(path);
            return new ScriptFile(source.Path, source.Text);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new InputException(new Mistake(unread.Message));
        }
    }

    // The name is the argument of the script's own last call of Named.
    private static (int At, int Length, string Text) NewName(ScriptFile script, string path, string name)
    {
        var argument = CSharpSyntaxTree.ParseText(script.Text, SubmissionTemplate.Parsing).GetRoot().DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Named" })
            .Where(call => call.ArgumentList.Arguments.Count == 1)
            .MaxBy(call => call.Span.End)?.ArgumentList.Arguments[0];
        return argument is not null
            ? (argument.SpanStart, argument.Span.Length, $"\"{name}\"")
            : throw new InputException(new Mistake(
                $"The script has no .Named(\"...\") for the new name {name}. " +
                "Add one, or copy the file yourself.", path));
    }
}
