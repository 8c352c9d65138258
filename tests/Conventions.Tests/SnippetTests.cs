using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rota.Tests;

// The code on the pages for plugin authors compiles without warnings.
public sealed partial class SnippetTests
{
    // The usings of ImplicitUsings.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    [Theory]
    [InlineData("sdk/README.md")]
    [InlineData("sdk/Testing/README.md")]
    public void TheSnippetsOfAPageCompileTogether(string page)
    {
        var snippets = Of(page, "csharp");
        var stop = TestContext.Current.CancellationToken;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Snippets",
            snippets.Prepend(ImplicitUsings).Select(text => CSharpSyntaxTree.ParseText(text, path: page, cancellationToken: stop)),
            references,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        Assert.NotEmpty(snippets);
        Assert.Empty(compilation.GetDiagnostics(stop).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden));
    }

    [Fact]
    public void TheProjectOnThePageNamesTheCurrentVersion()
    {
        var project = XDocument.Parse(Assert.Single(Of("sdk/README.md", "xml")));

        var version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Equal(version, project.Descendants("PackageReference").Single().Attribute("Version")!.Value);
    }

    internal static IReadOnlyList<string> Of(string page, string language) =>
    [
        .. Fence().Matches(File.ReadAllText(Path.Combine(Repository.Root, page)))
            .Where(fence => fence.Groups["language"].Value == language).Select(fence => fence.Groups["text"].Value),
    ];

    [GeneratedRegex("^```(?<language>\\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
