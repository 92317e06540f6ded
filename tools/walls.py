"""The wall between packages, as a contract for import-linter.

The contracts that come with import-linter name what is forbidden, and fail for packages
that do not exist yet. The architecture is a list of what is allowed; this contract takes
that list as it is, for packages that stand and packages to come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from importlinter import Contract, ContractCheck, fields, output

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from grimp import ImportGraph

ANY = "*"


def parse_allowed(lines: Iterable[str]) -> dict[str, set[str]]:
    """Turn lines ``package -> one another`` into what each package may import."""
    allowed = {}
    for line in lines:
        package, _, others = line.partition("->")
        allowed[package.strip()] = set(others.split())
    return allowed


def find_breaches(graph: ImportGraph, root: str, allowed: dict[str, set[str]]) -> Iterator[str]:
    """Tell, one sentence each, what in ``root`` the list does not allow."""
    for package in sorted(graph.find_children(root)):
        name = package.removeprefix(f"{root}.")
        if name not in allowed:
            yield f"{package} has no line in the list of allowed imports"
        elif ANY not in allowed[name]:
            for module, imported in _find_imports(graph, package):
                top, _, rest = imported.partition(".")
                other = rest.partition(".")[0]
                if top == root and other and other not in {name, *allowed[name]}:
                    yield f"{module} imports {imported}"


def _find_imports(graph: ImportGraph, package: str) -> Iterator[tuple[str, str]]:
    for module in sorted({package} | graph.find_descendants(package)):
        for imported in sorted(graph.find_modules_directly_imported_by(module)):
            yield module, imported


class AllowedImports(Contract):
    """Kept if each package directly under the root imports only packages on its line.

    A package without a line breaks the contract, so that a new one cannot appear unnoticed.
    """

    type_name = "allowed_imports"
    allowed = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Compare every import between packages with the list."""
        allowed = parse_allowed(cast("list[str]", self.allowed))
        root = self.session_options["root_packages"][0]
        breaches = list(find_breaches(graph, root, allowed))
        return ContractCheck(kept=not breaches, metadata={"breaches": breaches})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print each import that is not allowed, one a line."""
        for breach in check.metadata["breaches"]:
            output.print_error(breach, bold=False)
