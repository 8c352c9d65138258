using System.Security;

namespace Rota.Host.Packages;

// A project that only lists packages, so that dotnet finds and fetches them with the user's own sources. What packages bring for a build (targets,
// analysers) is left out, so that nothing of them is run.
internal static class PackageProject
{
    public static string Reference(string id, string version, string assets = "runtime;native;compile") =>
        $"""<PackageReference Include="{SecurityElement.Escape(id)}" Version="{SecurityElement.Escape(version)}" IncludeAssets="{assets}" />""";

    // Puts the packages' libraries into a folder, beside those of the project itself, which has the name.
    public static void Publish(string work, string name, IReadOnlyList<string> properties, IReadOnlyList<string> references, string published)
    {
        Directory.CreateDirectory(work);
        // Nothing of a folder above counts.
        foreach (var file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(work, file), "<Project />");
        File.WriteAllText(Path.Combine(work, $"{name}.csproj"), Text(properties, references));
        DotNet.Run(work, "publish", $"{name}.csproj", "-c", "Release", "-o", published, "-v", "q", "--disable-build-servers");
    }

    private static string Text(IReadOnlyList<string> properties, IReadOnlyList<string> references) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
            {string.Join("\n    ", properties)}
            <NuGetAudit>false</NuGetAudit>
            <GenerateAssemblyInfo>false</GenerateAssemblyInfo>
            <EnableDefaultItems>false</EnableDefaultItems>
            <DebugType>none</DebugType>
          </PropertyGroup>
          <ItemGroup>
            {string.Join("\n    ", references)}
          </ItemGroup>
        </Project>
        """;
}
