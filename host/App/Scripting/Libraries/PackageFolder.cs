using System.Security;
using Rota.Host.Plugins;

namespace Rota.Host.Scripting;

// Packages that scripts name, each version once, with all that it needs. dotnet finds and fetches them, with the user's own sources, for a
// project that is thrown away; what packages bring for a build is left out, so that nothing of them is run.
internal static class PackageFolder
{
    private const string Project = "rota-script";

    public static IReadOnlyList<string> Of(string id, string version)
    {
        var root = Path.Combine(ScriptCache.UserFolder() ?? throw new InvalidDataException("there is no home to keep it in"), "rota", "packages");
        var kept = Path.Combine(root, id.ToLowerInvariant(), version.ToLowerInvariant());
        if (!Directory.Exists(kept)) Fetch(id, version, root, kept);
        return [.. Directory.GetFiles(kept, "*.dll").Order(StringComparer.Ordinal)];
    }

    private static void Fetch(string id, string version, string root, string kept)
    {
        var work = Path.Combine(root, $"{Guid.NewGuid():N}.unfinished");
        var published = Path.Combine(work, "published");
        Directory.CreateDirectory(work);
        try
        {
            // Nothing of a folder above counts.
            foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
                File.WriteAllText(Path.Combine(work, name), "<Project />");
            File.WriteAllText(Path.Combine(work, $"{Project}.csproj"), Text(id, version));
            DotNet.Run(work, "publish", $"{Project}.csproj", "-c", "Release", "-o", published, "-v", "q", "--disable-build-servers");
            foreach (var own in Directory.GetFiles(published, $"{Project}.*")) File.Delete(own);
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            // Another process may have been faster; it fetched the same.
            if (!Directory.Exists(kept)) Directory.Move(published, kept);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string Text(string id, string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
            <NuGetAudit>false</NuGetAudit>
            <GenerateAssemblyInfo>false</GenerateAssemblyInfo>
            <EnableDefaultItems>false</EnableDefaultItems>
            <DebugType>none</DebugType>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{SecurityElement.Escape(id)}" Version="[{SecurityElement.Escape(version)}]" IncludeAssets="runtime;native;compile" />
          </ItemGroup>
        </Project>
        """;
}
