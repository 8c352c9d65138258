using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rota.Host.Plugins;

namespace Rota.Tests.Authoring;

public sealed class PluginTemplateTests
{
    private const string ImplicitUsings = "global using System; global using System.Linq;";

    [Theory]
    [InlineData("Trend", "Trend")]
    [InlineData("my-feed", "my_feed")]
    [InlineData("Acme.Trend", "Acme.Trend")]
    [InlineData("2fast", "_2fast")]
    public void APluginWithAnyValidNameCompiles(string name, string inCode)
    {
        var files = PluginTemplate.Files(name);

        Assert.Contains($"{name}.csproj", files.Select(file => file.Path));
        Assert.Contains($"{name}.Tests/{name}.Tests.csproj", files.Select(file => file.Path));
        Assert.DoesNotContain(files, file => $"{file.Path}{file.Content}".Contains("New-Plugin", StringComparison.Ordinal));
        var stop = TestContext.Current.CancellationToken;
        var code = files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Path.Contains('/', StringComparison.Ordinal))
            .Select(file => file.Content);
        var compilation = CSharpCompilation.Create(
            "Written",
            code.Prepend(ImplicitUsings).Select(text => CSharpSyntaxTree.ParseText(text, cancellationToken: stop)),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics(stop).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden));
        Assert.NotNull(compilation.GetTypeByMetadataName($"{inCode}.Words"));
    }

    [Fact]
    public void ThePackageFolderIsEscapedInTheConfiguration()
    {
        var config = PluginTemplate.Files("Trend", "/opt/R&D/packages").Single(file => file.Path == "nuget.config").Content;

        Assert.Contains("<add key=\"rota\" value=\"/opt/R&amp;D/packages\" />", config, StringComparison.Ordinal);
        Assert.DoesNotContain("clear", config, StringComparison.Ordinal);
    }
}
