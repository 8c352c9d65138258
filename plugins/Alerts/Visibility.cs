using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Plugins.Tests")]
